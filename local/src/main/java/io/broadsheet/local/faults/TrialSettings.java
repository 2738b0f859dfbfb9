package io.broadsheet.local.faults;

import java.nio.file.Path;

/**
 * What a trial is about.
 *
 * @param seed decides on pages, poison and faults
 * @param pages how many pages
 * @param partitions of every topic
 * @param stackHome where the servers are
 * @param folder for everything: data, logs, differences
 */
record TrialSettings(long seed, int pages, int partitions, Path stackHome, Path folder) {}
