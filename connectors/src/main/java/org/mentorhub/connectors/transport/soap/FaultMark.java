package org.mentorhub.connectors.transport.soap;

import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/**
 * Notes that the partner sent a fault. It stands in the chain that CXF runs for faults it receives, and for no others: a fault that
 * CXF makes of its own trouble with an answer looks the same afterwards.
 */
final class FaultMark extends AbstractPhaseInterceptor<Message> {

    FaultMark() {
        super(Phase.UNMARSHAL);
        addBefore("org.apache.cxf.binding.soap.interceptor.Soap11FaultInInterceptor");
        addBefore("org.apache.cxf.binding.soap.interceptor.Soap12FaultInInterceptor");
    }

    @Override
    public void handleMessage(Message message) {
        SoapCall call = message.getExchange().get(SoapCall.class);
        if (call != null) {
            call.faulted();
        }
    }
}
