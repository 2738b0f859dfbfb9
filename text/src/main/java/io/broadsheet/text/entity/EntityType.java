package io.broadsheet.text.entity;

/** The kinds of entity. The first three never overlap one another; the others may contain them. */
public enum EntityType {
  PERSON,
  PLACE,
  ORGANIZATION,
  PROJECT,
  DOCUMENT,
  CAMPAIGN
}
