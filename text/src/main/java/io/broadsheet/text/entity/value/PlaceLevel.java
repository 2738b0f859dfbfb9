package io.broadsheet.text.entity.value;

/** What kind of place a place is, so that a map can tell a country from a town. */
public enum PlaceLevel {
  /** A state of the world. */
  COUNTRY,
  /** The first division of a country: provinces, states, autonomous regions, municipalities. */
  PROVINCE,
  /** The second division of China, and the cities and counties of Taiwan. */
  PREFECTURE,
  /** Counties, cities of their rank, and districts. */
  COUNTY,
  /** Towns, townships and large villages. */
  TOWN,
  /** A city outside China. */
  CITY,
  /** An area without a government of its own: continents, plains, islands, coasts. */
  REGION,
  /** Rivers, lakes, bays, straits, seas. */
  WATER,
  /** Mountains and ranges. */
  MOUNTAIN,
  /** What stands in a place: airports, zones, buildings, sights. */
  SITE
}
