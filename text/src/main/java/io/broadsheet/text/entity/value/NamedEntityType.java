package io.broadsheet.text.entity.value;

/** The kinds of entity. The first three never overlap one another; the others may contain them. */
public enum NamedEntityType {
  PERSON,
  PLACE,
  ORGANIZATION,
  PROJECT,
  DOCUMENT,
  CAMPAIGN
}
