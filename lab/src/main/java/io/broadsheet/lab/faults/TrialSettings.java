package io.broadsheet.lab.faults;

import java.nio.file.Path;

/**
 * What a trial is about.
 *
 * @param seed decides on pages, poison and faults
 * @param pages how many pages
 * @param partitions of every topic
 * @param severity which faults, and how many at once
 * @param stackHome where the servers are
 * @param folder for everything: data, logs, differences
 */
record TrialSettings(
    long seed, int pages, int partitions, Severity severity, Path stackHome, Path folder) {}
