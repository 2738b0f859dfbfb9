package io.broadsheet.runtime.file;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why a file cannot be used, in words for users. */
public final class FileTrouble {

  private FileTrouble() {}

  /** The reason, as the end of a sentence without its full stop. */
  public static String in(IOException e) {
    return switch (e) {
      case NoSuchFileException _ -> "it does not exist";
      case AccessDeniedException _ -> "the user who runs this may not use it";
      case NotDirectoryException _ -> "it is not a folder";
      case FileAlreadyExistsException _ -> "there is a file of this name";
      case DirectoryNotEmptyException _ -> "the folder is not empty";
      case CharacterCodingException _ -> "it is not UTF-8";
      case FileSystemException other when other.getReason() != null -> other.getReason();
      default -> e.getMessage() == null ? "an error of the disk" : e.getMessage();
    };
  }
}
