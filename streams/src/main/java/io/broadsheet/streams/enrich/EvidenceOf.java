package io.broadsheet.streams.enrich;

import io.broadsheet.schemas.Article;
import io.broadsheet.schemas.PageEvidence;
import io.broadsheet.text.entity.EntityType;
import io.broadsheet.text.entity.NameEvidence;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the evidence of its page off an article. */
final class EvidenceOf {

  private EvidenceOf() {}

  static NameEvidence names(Article article) {
    return Optional.ofNullable(article.getPageEvidence())
        .map(EvidenceOf::names)
        .orElse(NameEvidence.NONE);
  }

  private static NameEvidence names(PageEvidence page) {
    List<NameEvidence.LongName> names =
        page.getNames().stream()
            .filter(name -> isKnown(name.getType().name()))
            .map(
                name ->
                    new NameEvidence.LongName(
                        name.getShortName(),
                        name.getLongName(),
                        EntityType.valueOf(name.getType().name())))
            .toList();
    List<NameEvidence.PersonOffices> people =
        page.getPeople().stream()
            .map(person -> new NameEvidence.PersonOffices(person.getName(), person.getOffices()))
            .toList();
    return new NameEvidence(names, people);
  }

  /** A later version of the contract may know types that this one does not. */
  private static boolean isKnown(String type) {
    return Arrays.stream(EntityType.values()).anyMatch(known -> known.name().equals(type));
  }
}
