package org.mentorhub.schemas.generation;

import java.text.Normalizer;
import java.util.List;

/** Invented names and texts, plain and hostile. All come out as the model wants texts: NFC, trimmed, no control characters. */
final class Texts {
    private static final List<String> FAMILIES = List.of(
            "El Mansouri",
            "BEN YOUSSEF",
            "Benyoussef",
            "D'Angelo",
            "De Luca",
            "Nicolò",
            "Città",
            "ROSSI",
            "Ait Ouahmane",
            "Lefèvre",
            "Çelik-Moreau",
            "O",
            "Bouzid",
            "Trabelsi",
            "Œuvrard",
            "L’Hôte",
            "Müller",
            "Ben Hadj Ali",
            "Zaïdi",
            "Perù",
            "della Corte");
    private static final List<String> GIVEN = List.of(
            "Salma",
            "Aymen",
            "Fatima Zahra",
            "Mohamed Amine",
            "Chloé",
            "Niccolò",
            "Noé",
            "Ines",
            "Zoë",
            "GIULIA",
            "Anaïs",
            "Jean-Marie",
            "Yasmine",
            "A",
            "Élodie",
            "Walid",
            "Oumaïma",
            "Marta",
            "Cosimo",
            "Rania");
    private static final List<String> ARABIC = List.of(
            "المنصوري",
            "سلمى",
            "بن يوسف",
            "أيمن",
            "فاطمة الزهراء",
            "محمد أمين",
            "آيت وحمان",
            "الطرابلسي",
            "بوزيد",
            "رانيا",
            "هبة الله",
            "عبد الرحمن");
    private static final List<String> CITIES = List.of(
            "Béni Mellal",
            "Khouribga",
            "Sfax",
            "Tunis",
            "Milano",
            "Torino",
            "Forlì",
            "L'Aquila",
            "Paris",
            "Fès",
            "بني ملال",
            "Città di Castello",
            "Casablanca");
    private static final List<String> PHRASES = List.of(
            "Gestion des entreprises",
            "Tecnico meccatronico",
            "Électricité de bâtiment",
            "Perito informatico",
            "Cuisine marocaine",
            "Sicurezza sul lavoro",
            "Diritti e doveri",
            "Italiano L2 “A2”",
            "Français langue étrangère",
            "السلامة في العمل",
            "تكوين مهني",
            "Assistante de direction",
            "Operatore socio-sanitario",
            "Maçonnerie",
            "e\u0301te\u0301 compose\u0301",
            "Développement web");
    /** What breaks careless readers and writers of XML, CSV, JSON, fixed width, shells, databases, spreadsheets, screens. */
    private static final List<String> HOSTILE = List.of(
            "a \"quoted\" word",
            "it's; he said, 'no'",
            "<b>bold</b> & <!-- not -->",
            "]]>",
            "<![CDATA[x]]>",
            "&amp;&#65;&lt;",
            "=1+1",
            "+39",
            "-7",
            "@SUM(A1)",
            "a;b;c",
            "a,b",
            "a|b|c",
            "tab\\tno",
            "C:\\temp\\",
            "/ ",
            "{\"a\":1}",
            "[1]",
            "null",
            "N.D.",
            "NaN",
            "true",
            "0",
            "00123",
            "1e9",
            "%s%n",
            "${x}",
            "#{y}",
            "😀 👩‍💻 🇲🇦",
            "𝒜𝒷",
            "\uD800\uDC00",
            "a\u0301\u0323",
            "\u0628\u064E\u0651",
            "ـــ",
            "\u200Fيمين\u200E",
            "\u202Eabc",
            "zero\u200Dwidth\u200C",
            "ﷺ",
            "٠١٢٣",
            "œŒ€’“”…",
            "ÀÂÇÉÈÊËÎÏÔÙÛÜ",
            "ìòäöß",
            "ﬁn",
            "ﻣﺤﻤﺪ",
            "non\u00A0breaking",
            "--",
            "'; drop table exchange; --",
            "\\u0000",
            "Ω≈ç√",
            "中文",
            "ⴰⵎⴰⵣⵉⵖ",
            "a / b / c",
            "x (y)",
            "a  b",
            "\"",
            "'",
            "<",
            "&",
            ";",
            "\\",
            "MADRELINGUA",
            "110 e lode",
            "\uFEFFbom");

    private static final String LATIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZàâçéèêëîïôùûüìòÀÉÈ' -";
    private static final int LINE = 200;

    private Texts() {}

    static String family(Draw draw) {
        return draw.percent(97) ? draw.of(FAMILIES) : latin(draw, draw.number(1, LINE));
    }

    static String given(Draw draw) {
        return draw.percent(97) ? draw.of(GIVEN) : latin(draw, draw.number(1, LINE));
    }

    static String arabic(Draw draw) {
        return draw.of(ARABIC);
    }

    static String city(Draw draw) {
        return draw.percent(90) ? draw.of(CITIES) : line(draw);
    }

    static String line(Draw draw) {
        int kind = draw.number(0, 99);
        if (kind < 60) {
            return clean(draw.of(PHRASES));
        }
        if (kind < 85) {
            return clean(draw.of(HOSTILE));
        }
        if (kind < 97) {
            return clean(draw.of(PHRASES) + " " + draw.of(HOSTILE) + " " + draw.of(ARABIC));
        }
        return latin(draw, draw.of(1, 2, LINE - 1, LINE));
    }

    static String text(Draw draw) {
        int kind = draw.number(0, 99);
        if (kind < 40) {
            return line(draw);
        }
        if (kind < 99) {
            return clean(line(draw) + "\n" + draw.of(HOSTILE) + draw.of("\n", "\n\n", " \n ") + draw.of(PHRASES));
        }
        return latin(draw, 4000);
    }

    private static String latin(Draw draw, int length) {
        String text = draw.from(LATIN, length);
        String ends = text.strip().equals(text) ? text : "x" + text.substring(1, Math.max(1, length - 1)) + "y";
        return length == 1 ? "x" : ends;
    }

    private static String clean(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC).strip();
    }
}
