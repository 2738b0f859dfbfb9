package io.broadsheet.streams.topology;

import java.util.Optional;

/**
 * All pure steps of an issue, one after the other.
 *
 * @param decoder reads it
 * @param steps split it and enrich its articles
 * @param outputs makes the bytes to be published
 */
record PageSteps(DecodeIssue decoder, IssueSteps steps, EncodeOutputs outputs) {

  /**
   * The issue alone.
   *
   * @throws BadDataException if the bytes hold none
   */
  IssueWork.Decoded decode(byte[] key, byte[] value) {
    return decoder.decode(key, value);
  }

  /**
   * The issue with what is made of it.
   *
   * @throws BadDataException if the bytes hold none
   */
  IssueWork.Decoded work(byte[] key, byte[] value) {
    IssueWork.Decoded decoded = decode(key, value);
    return new IssueWork.Decoded(decoded.id(), decoded.issue(), Optional.of(result(decoded)));
  }

  private PageResult result(IssueWork.Decoded decoded) {
    try {
      var budget = steps.budget(decoded);
      var split = steps.split(decoded, budget);
      return new PageResult.Outputs(outputs.encode(steps.enrich(split, budget), budget));
    } catch (BadDataException e) {
      return new PageResult.Bad(e);
    }
  }
}
