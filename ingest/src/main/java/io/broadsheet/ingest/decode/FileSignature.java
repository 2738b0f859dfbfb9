package io.broadsheet.ingest.decode;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The first bytes by which files of other kinds than plain text are known. */
enum FileSignature {
  PDF("255044462D", "a PDF document"),
  ZIP("504B0304", "a ZIP archive (or a Word, Excel or EPUB file)"),
  ZIP_EMPTY("504B0506", "a ZIP archive"),
  OLE("D0CF11E0A1B11AE1", "an old Word or Excel file"),
  RTF("7B5C727466", "an RTF document"),
  PNG("89504E470D0A1A0A", "a PNG image"),
  JPEG("FFD8FF", "a JPEG image"),
  GIF("47494638", "a GIF image"),
  TIFF_LITTLE("49492A00", "a TIFF image"),
  TIFF_BIG("4D4D002A", "a TIFF image"),
  GZIP("1F8B08", "a gzip file"),
  BZIP2("425A6839", "a bzip2 file"),
  XZ("FD377A585A00", "an xz file"),
  ZSTD("28B52FFD", "a Zstandard file"),
  SEVEN_ZIP("377ABCAF271C", "a 7z archive"),
  RAR("526172211A07", "a RAR archive"),
  ELF("7F454C46", "a program"),
  SQLITE("53514C69746520666F726D6174203300", "an SQLite database");

  private final byte[] bytes;
  private final String kind;

  FileSignature(String hexadecimal, String kind) {
    this.bytes = HexFormat.of().parseHex(hexadecimal);
    this.kind = kind;
  }

  /** What kind of file begins like {@code file}, if it is one of these. */
  static Optional<String> kindOf(byte[] file) {
    return Arrays.stream(values()).filter(s -> s.begins(file)).map(s -> s.kind).findFirst();
  }

  private boolean begins(byte[] file) {
    return file.length >= bytes.length
        && Arrays.equals(bytes, 0, bytes.length, file, 0, bytes.length);
  }
}
