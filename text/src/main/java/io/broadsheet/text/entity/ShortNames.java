package io.broadsheet.text.entity;

import io.broadsheet.text.entity.gazetteer.Gazetteer;
import io.broadsheet.text.entity.lexicon.Lexicon;
import io.broadsheet.text.entity.lexicon.Trie;
import io.broadsheet.text.entity.value.KnownNames.LongName;
import io.broadsheet.text.entity.value.NamedEntityType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which short names a page may use for the long names that stand on it. A short form that fits two
 * long names is ambiguous and stands for neither.
 */
final class ShortNames {
  private static final List<String> FIRM_ENDS =
      List.of("有限责任公司", "有限公司", "股份", "集团", "公司", "控股", "科学", "科技", "实业");
  private static final List<String> BARE_ENDS =
      List.of("新区", "开发区", "经济区", "高新区", "自贸区", "自贸片区", "保税区", "度假区", "示范区");

  private static final String ADMINISTRATIVE = "省市县区州";

  private final Gazetteer gazetteer;
  private final Lexicon lexicon;

  ShortNames(Gazetteer gazetteer, Lexicon lexicon) {
    this.gazetteer = gazetteer;
    this.lexicon = lexicon;
  }

  /**
   * The short forms of the names that also stand in one of the texts.
   *
   * @param names long names with their types
   */
  List<LongName> of(Map<String, NamedEntityType> names, Collection<String> texts) {
    Map<String, LongName> found = new LinkedHashMap<>();
    Set<String> ambiguous = new HashSet<>();
    longestFirst(names)
        .forEach(
            (name, type) -> {
              if (found.containsKey(name) && !ambiguous.contains(name)) {
                return;
              }
              for (String form : forms(name, type)) {
                LongName meaning = new LongName(form, name, type);
                LongName other = found.putIfAbsent(form, meaning);
                if (other != null && !sameEntity(other.longName(), name)) {
                  ambiguous.add(form);
                } else if (other != null && other.longName().length() < name.length()) {
                  found.put(form, meaning);
                }
              }
            });
    ambiguous.forEach(found::remove);
    found.keySet().retainAll(standingIn(texts, found.keySet()));
    return List.copyOf(found.values());
  }

  /** Those of the forms that stand in one of the texts, which are read once. */
  private static Set<String> standingIn(Collection<String> texts, Set<String> forms) {
    List<String> numbered = List.copyOf(forms);
    Trie.Builder trie = new Trie.Builder();
    for (int i = 0; i < numbered.size(); i++) {
      trie.put(numbered.get(i), i);
    }
    Trie all = trie.build();
    Set<String> standing = new HashSet<>();
    for (String text : texts) {
      for (int start = 0; start < text.length(); start++) {
        int node = all.child(Trie.ROOT, text.charAt(start));
        for (int at = start + 1; node != Trie.NONE; at++) {
          if (all.value(node) != Trie.NONE) {
            standing.add(numbered.get(all.value(node)));
          }
          node = at < text.length() ? all.child(node, text.charAt(at)) : Trie.NONE;
        }
      }
    }
    return standing;
  }

  private static Map<String, NamedEntityType> longestFirst(Map<String, NamedEntityType> names) {
    Map<String, NamedEntityType> sorted = new LinkedHashMap<>();
    names.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> -entry.getKey().length()))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  private boolean sameEntity(String one, String other) {
    return one.endsWith(other)
        || other.endsWith(one)
        || firmForms(one).contains(other)
        || firmForms(other).contains(one);
  }

  private Set<String> forms(String name, NamedEntityType type) {
    Set<String> forms =
        switch (type) {
          case ORGANIZATION -> firmForms(name);
          case PLACE -> bareForms(name);
          case PERSON -> lastPart(name);
          case PROJECT, DOCUMENT, CAMPAIGN -> new HashSet<>();
        };
    if (type != NamedEntityType.PERSON) {
      withoutPlace(name, forms);
    }
    forms.removeIf(
        form -> form.length() < 2 || form.equals(name) || gazetteer.find(form).isPresent());
    return forms;
  }

  private Set<String> firmForms(String name) {
    Set<String> forms = new HashSet<>();
    String rest = name;
    for (boolean cut = true; cut; ) {
      cut = false;
      for (String end : FIRM_ENDS) {
        if (rest.endsWith(end) && rest.length() - end.length() >= 2) {
          rest = rest.substring(0, rest.length() - end.length());
          forms.add(rest);
          cut = true;
          break;
        }
      }
    }
    for (String form : List.copyOf(forms)) {
      if (lexicon.knows(form)) {
        forms.remove(form);
      }
      if (form.length() <= 4) {
        forms.add(form + "集团");
        forms.add(form + "公司");
      }
    }
    return forms;
  }

  private static Set<String> bareForms(String name) {
    Set<String> forms = new HashSet<>();
    BARE_ENDS.stream().filter(name::endsWith).forEach(forms::add);
    return forms;
  }

  private static Set<String> lastPart(String name) {
    Set<String> forms = new HashSet<>();
    int dot = name.lastIndexOf('·');
    if (dot > 0) {
      forms.add(name.substring(dot + 1));
    }
    return forms;
  }

  private void withoutPlace(String name, Set<String> forms) {
    for (int cut = Math.min(name.length() - 3, 9); cut >= 2; cut--) {
      boolean place =
          gazetteer
              .find(name.substring(0, cut))
              .filter(entry -> entry.type() == NamedEntityType.PLACE)
              .isPresent();
      if (place) {
        forms.add(name.substring(cut));
        if (ADMINISTRATIVE.indexOf(name.charAt(cut - 1)) >= 0) {
          forms.add(name.substring(cut - 1));
        }
        return;
      }
    }
  }

  static List<LongName> asThemselves(Map<String, NamedEntityType> names) {
    List<LongName> selves = new ArrayList<>();
    names.forEach((name, type) -> selves.add(new LongName(name, name, type)));
    return selves;
  }
}
