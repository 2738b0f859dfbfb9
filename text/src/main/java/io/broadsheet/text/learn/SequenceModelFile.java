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
 * against. Weights are kept as one of 255 steps, whose size is that of the largest weight; features
 * without any are left out.
 */
public final class SequenceModelFile {

  private static final int MAGIC = 0x42534D32;
  private static final int MAGIC_OF_FIXED_STEPS = 0x42534D31;
  private static final float FIXED_STEP = 1 / 32f;

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
    float step = step(model.features());
    out.writeFloat(step);
    writeFeatures(model.features(), step, out);
    out.flush();
    zipped.finish();
  }

  private static void writeAll(float[] weights, DataOutputStream out) throws IOException {
    for (float weight : weights) {
      out.writeFloat(weight);
    }
  }

  /** The size of a step that lets the largest weight be kept. */
  private static float step(WeightTable features) {
    float largest = 0;
    for (float weight : features.weights()) {
      largest = Math.max(largest, Math.abs(weight));
    }
    return largest == 0 ? 1 : largest / Byte.MAX_VALUE;
  }

  private static void writeFeatures(WeightTable features, float step, DataOutputStream out)
      throws IOException {
    List<Integer> kept = new ArrayList<>();
    for (int key : features.sortedKeys()) {
      if (mask(features, features.find(key), step) != 0) {
        kept.add(key);
      }
    }
    out.writeInt(kept.size());
    for (int key : kept) {
      out.writeInt(key);
    }
    for (int key : kept) {
      writeMask(mask(features, features.find(key), step), features.width(), out);
    }
    for (int key : kept) {
      int row = features.find(key);
      for (int label = 0; label < features.width(); label++) {
        int steps = steps(features.weights()[row + label], step);
        if (steps != 0) {
          out.writeByte(steps);
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

  private static long mask(WeightTable features, int row, float step) {
    long mask = 0;
    for (int label = 0; label < features.width(); label++) {
      mask |= steps(features.weights()[row + label], step) == 0 ? 0 : 1L << label;
    }
    return mask;
  }

  private static int steps(float weight, float step) {
    return Math.clamp(Math.round(weight / step), Byte.MIN_VALUE, Byte.MAX_VALUE);
  }

  /**
   * Reads a model.
   *
   * @throws IOException if the file is cut off, or is none of ours
   */
  public static SequenceModel read(InputStream file) throws IOException {
    var in = new DataInputStream(new GZIPInputStream(file, 1 << 16));
    int magic = in.readInt();
    if (magic != MAGIC && magic != MAGIC_OF_FIXED_STEPS) {
      throw new IOException("this is no file of a sequence model, or one of another version");
    }
    int width = in.readUnsignedByte();
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      labels.add(in.readUTF());
    }
    float[] starts = readAll(width, in);
    float[] transitions = readAll(width * width, in);
    float step = magic == MAGIC ? in.readFloat() : FIXED_STEP;
    return new SequenceModel(labels, readFeatures(width, step, in), transitions, starts);
  }

  private static float[] readAll(int count, DataInputStream in) throws IOException {
    float[] weights = new float[count];
    for (int i = 0; i < count; i++) {
      weights[i] = in.readFloat();
    }
    return weights;
  }

  private static WeightTable readFeatures(int width, float step, DataInputStream in)
      throws IOException {
    int count = in.readInt();
    var features = new WeightTable(width, count);
    int[] rows = new int[count];
    for (int i = 0; i < count; i++) {
      rows[i] = features.findOrAdd(in.readInt());
    }
    long[] masks = new long[count];
    for (int i = 0; i < count; i++) {
      masks[i] = width > Integer.SIZE ? in.readLong() : in.readInt();
    }
    for (int i = 0; i < count; i++) {
      for (int label = 0; label < width; label++) {
        if ((masks[i] >> label & 1) == 1) {
          features.weights()[rows[i] + label] = in.readByte() * step;
        }
      }
    }
    return features;
  }
}
