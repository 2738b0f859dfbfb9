package io.broadsheet.text.entity.value;

/**
 * A point on the earth (WGS 84).
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record GeoPoint(double latitude, double longitude) {
  private static final double RADIUS = 6371;

  public GeoPoint {
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException(
          "Latitude " + latitude + ", longitude " + longitude + " is no point on the earth.");
    }
  }

  /** The way to another point in kilometres, along the surface (haversine formula). */
  public double kilometresTo(GeoPoint other) {
    double north = Math.sin(Math.toRadians(other.latitude - latitude) / 2);
    double east = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
    double here = Math.cos(Math.toRadians(latitude));
    double there = Math.cos(Math.toRadians(other.latitude));
    return 2 * RADIUS * Math.asin(Math.sqrt(north * north + here * there * east * east));
  }
}
