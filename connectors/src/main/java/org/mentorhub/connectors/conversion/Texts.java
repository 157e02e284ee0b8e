package org.mentorhub.connectors.conversion;

import static org.mentorhub.connectors.conversion.Settings.choice;
import static org.mentorhub.connectors.conversion.Settings.column;
import static org.mentorhub.connectors.conversion.Settings.list;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mentorhub.connectors.conversion.Options.Target.Holds;
import org.mentorhub.connectors.format.Repertoire;

/** Makes the conversions of texts that rows ask for. */
final class Texts {

    private static final Map<String, TextForm> FORMS = new TreeMap<>(Map.of(
            "compatible", TextForm.COMPATIBLE,
            "no-tatweel", TextForm.NO_TATWEEL,
            "no-vowel-marks", TextForm.NO_VOWEL_MARKS,
            "western-digits", TextForm.WESTERN_DIGITS));

    /** Characters of a line in the canonical model. */
    private static final int MAX_LINE = 200;

    private Texts() {}

    static Conversion of(Options options, String name, TextForm onWrite) {
        boolean many = options.target().holds() == Holds.TEXT;
        List<TextForm> forms =
                options.texts("forms").stream().map(form -> form(options, form)).toList();
        TextForm letters = options.text("accents").isPresent()
                ? choice(
                        options, "accents", Map.of("apostrophe", TextForm.UPPER_APOSTROPHE, "cut", TextForm.UPPER_BARE))
                : onWrite;
        var lines = many ? PlainText.Lines.MANY : PlainText.Lines.ONE;
        TextConversion form = new PlainText(forms, letters, options.target().max(), lines);
        Optional<String> avoided = options.text("avoid");
        if (avoided.isPresent()) {
            form = new Avoiding(avoided.get(), form);
        }
        return new Scalar(name, limited(options, form));
    }

    private static TextForm form(Options options, String name) {
        TextForm form = FORMS.get(name);
        if (form == null) {
            throw options.wrong("forms: " + name + " is not known", "one of " + String.join(" ", FORMS.keySet()));
        }
        return form;
    }

    /** A text of one line that is a part of something. */
    static TextConversion part(Options options) {
        return limited(options, new PlainText(TextForm.PLAIN, MAX_LINE, PlainText.Lines.ONE));
    }

    static CityAndCountry cityAndCountry(Options options) {
        TextConversion cities = limited(options, new PlainText(TextForm.UPPER, MAX_LINE, PlainText.Lines.ONE));
        return new CityAndCountry(cities, column(options, list(options, "countries")));
    }

    /** What the partner's field can hold of a text. */
    private static TextConversion limited(Options options, TextConversion form) {
        TextConversion limited = form;
        Optional<String> separator = options.text("lines");
        if (separator.isPresent()) {
            limited = new LinesInOne(separator.get(), limited);
        }
        if (options.repertoire() != Repertoire.ALL) {
            limited = new Fitting(options.repertoire(), limited);
        }
        Optional<String> max = options.text("max");
        if (max.isPresent()) {
            return new Ceiling(Integer.parseInt(max.get()), limited);
        }
        boolean cut = options.width().isPresent() && options.target().holds().isCut();
        return cut ? new Ceiling(options.width().getAsInt(), limited) : limited;
    }
}
