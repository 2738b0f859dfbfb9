package io.broadsheet.text.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A model as a file: labels, transitions, and for each feature the labels that it speaks for or
 * against, in steps of a size that the file names; features of little weight are left out.
 */
public final class SequenceModelFile {

  private static final int MAGIC = 0x42534D32;

  private SequenceModelFile() {}

  /** Writes a model. The same model gives the same bytes. */
  public static void write(SequenceModel model, OutputStream file) throws IOException {
    var zipped = new GZIPOutputStream(file);
    var out = new DataOutputStream(zipped);
    out.writeInt(MAGIC);
    out.writeByte(model.labels().size());
    for (String label : model.labels()) {
      out.writeUTF(label);
    }
    writeAll(model.starts(), out);
    writeAll(model.transitions(), out);
    out.writeFloat(model.features().unit());
    writeFeatures(model.features(), out);
    out.flush();
    zipped.finish();
  }

  private static void writeAll(float[] weights, DataOutputStream out) throws IOException {
    for (float weight : weights) {
      out.writeFloat(weight);
    }
  }

  private static void writeFeatures(PackedWeights features, DataOutputStream out)
      throws IOException {
    int[] keys = features.keys();
    out.writeInt(keys.length);
    for (int key : keys) {
      out.writeInt(key);
    }
    for (int key : keys) {
      writeMask(mask(features, features.find(key)), features.width(), out);
    }
    for (int key : keys) {
      int row = features.find(key);
      for (int label = 0; label < features.width(); label++) {
        if (features.step(row, label) != 0) {
          out.writeByte(features.step(row, label));
        }
      }
    }
  }

  private static void writeMask(long mask, int width, DataOutputStream out) throws IOException {
    if (width > Integer.SIZE) {
      out.writeLong(mask);
    } else {
      out.writeInt((int) mask);
    }
  }

  private static long mask(PackedWeights features, int row) {
    long mask = 0;
    for (int label = 0; label < features.width(); label++) {
      mask |= features.step(row, label) == 0 ? 0 : 1L << label;
    }
    return mask;
  }

  /**
   * Reads a model.
   *
   * @throws IOException if the file is no model, or ends too early
   */
  public static SequenceModel read(InputStream file) throws IOException {
    var in = new DataInputStream(new GZIPInputStream(file, 1 << 16));
    if (in.readInt() != MAGIC) {
      throw new IOException("this is no file of a sequence model, or one of another version");
    }
    int width = in.readUnsignedByte();
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      labels.add(in.readUTF());
    }
    float[] starts = readAll(width, in);
    float[] transitions = readAll(width * width, in);
    PackedWeights features = readFeatures(width, in.readFloat(), in);
    return new SequenceModel(labels, features, new Chain(transitions, starts));
  }

  private static float[] readAll(int count, DataInputStream in) throws IOException {
    float[] weights = new float[count];
    for (int i = 0; i < count; i++) {
      weights[i] = in.readFloat();
    }
    return weights;
  }

  private static PackedWeights readFeatures(int width, float unit, DataInputStream in)
      throws IOException {
    int[] keys = readInts(in.readInt(), in);
    long[] masks = readMasks(keys.length, width, in);
    var features = new PackedWeights(width, unit, keys);
    for (int i = 0; i < keys.length; i++) {
      int row = features.find(keys[i]);
      for (int label = 0; label < width; label++) {
        if ((masks[i] >> label & 1) == 1) {
          features.set(row, label, in.readByte());
        }
      }
    }
    return features;
  }

  private static int[] readInts(int count, DataInputStream in) throws IOException {
    int[] numbers = new int[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = in.readInt();
    }
    return numbers;
  }

  private static long[] readMasks(int count, int width, DataInputStream in) throws IOException {
    long[] masks = new long[count];
    for (int i = 0; i < count; i++) {
      masks[i] = width > Integer.SIZE ? in.readLong() : in.readInt();
    }
    return masks;
  }
}
