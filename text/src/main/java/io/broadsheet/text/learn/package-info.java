/**
 * One learner for everything that is read in order: the lines of a page, the characters of a
 * sentence.
 *
 * <p>A {@link io.broadsheet.text.learn.SequenceModel} is a linear-chain conditional random field
 * (Lafferty, McCallum and Pereira 2001) over hashed features (Weinberger et al. 2009). {@link
 * io.broadsheet.text.learn.SequenceTrainer} fits its weights by AdaGrad with an L1 penalty (Duchi,
 * Hazan and Singer 2011); {@link io.broadsheet.text.learn.SequenceModelFile} writes and reads them.
 * The package knows nothing of what it labels.
 */
package io.broadsheet.text.learn;
