package io.broadsheet.runtime.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Where the help shows the flags of a class that many commands share: below their own ones. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface HelpGroup {

  /** The group; groups stand in the order of the constants. */
  Group value();

  /** The groups. */
  enum Group {
    SERVERS("Servers"),
    HTTP("Health, metrics and access over HTTP"),
    GENERAL("General");

    private final String heading;

    Group(String heading) {
      this.heading = heading;
    }

    /** What stands above the flags. */
    public String heading() {
      return heading;
    }
  }
}
