package org.mentorhub.routes.soap;

import java.io.InputStream;
import org.apache.cxf.attachment.AttachmentDeserializer;
import org.apache.cxf.interceptor.AttachmentInInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.mentorhub.routes.intake.IntakeMemory;
import org.mentorhub.routes.partner.Partner;

/** First of all: puts bounds on what is read of a call, its attachments included, and holds it in memory, never in a file. */
final class BodyBound extends AbstractPhaseInterceptor<Message> {
    /** What the headers of a caller may take that is not proven yet. */
    static final int BEFORE_PROOF = 64 * 1024;

    private static final int MOST_ATTACHMENTS = 50;
    private static final int LONGEST_PART_HEADER = 300;

    private final Partner partner;
    private final IntakeMemory memory;

    BodyBound(Partner partner, IntakeMemory memory) {
        super(Phase.RECEIVE);
        addBefore(AttachmentInInterceptor.class.getName());
        this.partner = partner;
        this.memory = memory;
    }

    @Override
    public void handleMessage(Message message) {
        var body = message.getContent(InputStream.class);
        var share = memory.share();
        var bounded = new BoundedInput(body == null ? InputStream.nullInputStream() : body, share, BEFORE_PROOF);
        new PartnerCall(partner, bounded, share).putInto(message);
        if (body == null) {
            return;
        }
        message.setContent(InputStream.class, bounded);
        message.put(AttachmentDeserializer.ATTACHMENT_MAX_COUNT, MOST_ATTACHMENTS);
        message.put(AttachmentDeserializer.ATTACHMENT_MAX_HEADER_SIZE, LONGEST_PART_HEADER);
        message.put(AttachmentDeserializer.ATTACHMENT_MEMORY_THRESHOLD, Integer.MAX_VALUE);
    }

    @Override
    public void handleFault(Message message) {
        PartnerCall.find(message).ifPresent(call -> call.memory().close());
    }
}
