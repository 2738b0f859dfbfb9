package io.broadsheet.text.entity.compose;

import io.broadsheet.text.entity.lexicon.Token;
import java.util.List;

/**
 * A text with its composed names.
 *
 * @param tokens all words, each composed organization and place as one
 * @param projects the projects, which may hold other names
 */
public record Composition(List<Token> tokens, List<Token> projects) {
  public Composition {
    tokens = List.copyOf(tokens);
    projects = List.copyOf(projects);
  }
}
