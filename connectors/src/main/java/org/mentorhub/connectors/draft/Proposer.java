package org.mentorhub.connectors.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorhub.schemas.CanonicalField;
import org.mentorhub.schemas.CanonicalModel;
import org.mentorhub.schemas.DocumentType;

/** Proposes rows: what a field's name says, weighed by what its values look like. */
final class Proposer {

    private static final double OWN = 0.75;
    private static final double TOGETHER = 0.95;
    /** By how much a sure guess is better than the next. */
    private static final double MARGIN = 0.06;

    /** How alike the names around a general one have to be. */
    private static final double PLACED = 0.3;

    /** Where no name stands around a field that usually has some. */
    private static final double UNPLACED = 0.6;

    private static final int ALTERNATIVES = 3;

    private final DocumentType type;
    private final Vocabulary vocabulary;
    private final Fit fit;

    Proposer(DocumentType type, Vocabulary vocabulary, Codes codes) {
        this.fit = new Fit(codes);
        this.type = type;
        this.vocabulary = vocabulary;
    }

    /** One guess of a field. */
    private record Guess(NativeField field, String canonical, double score) {}

    /** How much speaks for a canonical list. */
    private record Vote(List<String> list, String canonical, double score) {}

    /** One proposal a field, in their order; no two fields of one place get one canonical field. */
    List<Proposal> propose(List<NativeField> fields) {
        Map<NativeField, List<Guess>> guesses = new LinkedHashMap<>();
        fields.forEach(field -> guesses.put(field, guesses(field)));
        keepOneList(guesses);
        Map<NativeField, Guess> chosen = choose(guesses);
        List<Proposal> proposals = new ArrayList<>();
        guesses.forEach((field, all) -> proposals.add(proposal(field, chosen.get(field), all)));
        return proposals;
    }

    private Proposal proposal(NativeField field, @Nullable Guess best, List<Guess> all) {
        if (best == null) {
            return Proposal.none(field);
        }
        List<String> others = all.stream()
                .map(Guess::canonical)
                .filter(each -> !each.equals(best.canonical()))
                .limit(ALTERNATIVES)
                .toList();
        CanonicalField about = canonical(best.canonical()).orElseThrow();
        boolean doubtful = fit.needsMore(field, best.canonical(), about) || !isClear(best, all);
        double confidence = Math.min(best.score(), doubtful ? Proposal.NEVER_SURE : 1);
        return new Proposal(field, best.canonical(), fit.how(field, about), confidence, others);
    }

    /** Whether the name says all of it, nothing else is nearly as good, and the values have one form. */
    private boolean isClear(Guess best, List<Guess> all) {
        NativeField field = best.field();
        double next = all.stream()
                .filter(each -> !isAbout(each.canonical(), best.canonical()))
                .mapToDouble(Guess::score)
                .max()
                .orElse(0);
        boolean general = field.ownWords().stream().allMatch(Meanings::isGeneral);
        return best.score() - next >= MARGIN
                && !ValueHabit.of(field.values()).isAmbiguous(field.values())
                && vocabulary.entries().stream()
                        .filter(entry -> entry.canonical().equals(best.canonical()))
                        .anyMatch(entry -> Words.allIn(field.ownWords(), joined(entry.around(), entry.own()))
                                && (!general || Words.alike(field.wordsAround(), entry.around()) >= PLACED));
    }

    /** A field and a part of it, or two places of one list, are one guess. */
    private static boolean isAbout(String one, String other) {
        return one.startsWith(other) || other.startsWith(one) || plain(one).equals(plain(other));
    }

    private static String plain(String canonical) {
        return canonical.replaceAll("\\[[^\\]]*]", "");
    }

    private List<Guess> guesses(NativeField field) {
        Map<String, Double> scores = new HashMap<>();
        List<String> own = field.ownWords();
        List<String> around = field.wordsAround();
        for (Vocabulary.Entry entry : vocabulary.entries()) {
            if (lists(entry.canonical()) == field.depth() && field.depth() < 2) {
                double score = name(own, around, entry);
                if (score > 0) {
                    scores.merge(entry.canonical(), score, Math::max);
                }
            }
        }
        return scores.entrySet().stream()
                .flatMap(each -> canonical(each.getKey()).stream()
                        .map(about ->
                                new Guess(field, each.getKey(), each.getValue() * fit.of(field, each.getKey(), about))))
                .filter(guess -> guess.score() >= Proposal.LEAST)
                .sorted(Comparator.comparingDouble(Guess::score).reversed().thenComparing(Guess::canonical))
                .toList();
    }

    /** Names that share a word, the better the more those around them do; or all words of both: {@code naissance/date}, {@code dateNaissance}. */
    private static double name(List<String> own, List<String> around, Vocabulary.Entry entry) {
        double name = Words.alike(own, entry.own());
        boolean alone = around.isEmpty() && entry.around().isEmpty();
        double place = alone ? 1 : around.isEmpty() ? UNPLACED : Words.alike(around, entry.around());
        double apart = name == 0 ? 0 : OWN * name + (1 - OWN) * place;
        return Math.max(apart, TOGETHER * Words.alike(joined(around, own), joined(entry.around(), entry.own())));
    }

    private static List<String> joined(List<String> around, List<String> own) {
        List<String> all = new ArrayList<>(around.isEmpty() ? around : List.of(around.getLast()));
        all.addAll(own);
        return all;
    }

    /** The fields of one native list belong to one canonical list: the one that most speaks for. */
    private static void keepOneList(Map<NativeField, List<Guess>> guesses) {
        Map<List<String>, String> winners = winners(guesses);
        guesses.replaceAll((field, all) -> field.depth() == 0
                ? all
                : all.stream()
                        .filter(guess -> list(guess.canonical()).equals(winners.get(field.list())))
                        .toList());
    }

    /** The canonical list of each native one; of two that want the same, the one that more speaks for gets it. */
    private static Map<List<String>, String> winners(Map<NativeField, List<Guess>> guesses) {
        Map<List<String>, Map<String, Double>> votes = new HashMap<>();
        guesses.forEach((field, all) -> {
            Map<String, Double> best = new HashMap<>();
            all.forEach(guess -> best.merge(list(guess.canonical()), guess.score(), Math::max));
            best.forEach((list, score) ->
                    votes.computeIfAbsent(field.list(), each -> new HashMap<>()).merge(list, score, Double::sum));
        });
        List<Vote> all = new ArrayList<>();
        votes.forEach((list, each) -> each.forEach((to, score) -> all.add(new Vote(list, to, score))));
        all.sort(Comparator.comparingDouble(Vote::score).reversed().thenComparing(Vote::canonical));
        Map<List<String>, String> winners = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Vote vote : all) {
            if (!vote.list().isEmpty() && !winners.containsKey(vote.list()) && taken.add(vote.canonical())) {
                winners.put(vote.list(), vote.canonical());
            }
        }
        return winners;
    }

    private static Map<NativeField, Guess> choose(Map<NativeField, List<Guess>> guesses) {
        List<Guess> all = new ArrayList<>();
        guesses.values().forEach(all::addAll);
        all.sort(Comparator.comparingDouble(Guess::score).reversed());
        Map<NativeField, Guess> chosen = new HashMap<>();
        Set<List<Object>> used = new HashSet<>();
        for (Guess guess : all) {
            if (!chosen.containsKey(guess.field())
                    && used.add(List.of(guess.field().list(), guess.canonical()))) {
                chosen.put(guess.field(), guess);
            }
        }
        return chosen;
    }

    /** The list whose items have that field: {@code modules} of {@code modules[].hours}. */
    static String list(String canonical) {
        int at = canonical.indexOf("[]");
        return at < 0 ? "" : canonical.substring(0, at);
    }

    private static int lists(String canonical) {
        return canonical.split("\\[]", -1).length - 1;
    }

    private Optional<CanonicalField> canonical(String pattern) {
        return CanonicalModel.v1().field(type, pattern);
    }
}
