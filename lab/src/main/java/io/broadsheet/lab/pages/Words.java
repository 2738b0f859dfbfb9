package io.broadsheet.lab.pages;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The lists of words and phrases that pages are made of. */
record Words(Map<String, List<String>> lists) {

  private static final String RESOURCE = "words.txt";

  static final Words STANDARD = read();

  private static Words read() {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    List<String> list = new ArrayList<>();
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                Words.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
      for (String line : in.lines().filter(text -> !text.isBlank()).toList()) {
        if (line.startsWith("[")) {
          list = new ArrayList<>();
          lists.put(line.substring(1, line.indexOf(']')), list);
        } else if (!line.startsWith("#")) {
          list.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Words(lists);
  }

  /** An entry of the list {@code name}. */
  String any(String name, RandomGenerator random) {
    List<String> list = list(name);
    return list.get(random.nextInt(list.size()));
  }

  /** All entries of the list {@code name}. */
  List<String> list(String name) {
    List<String> list = lists.get(name);
    if (list == null) {
      throw new IllegalArgumentException(RESOURCE + " has no list [" + name + "]");
    }
    return list;
  }
}
