package io.broadsheet.runtime.command;

/** A command that runs until it is stopped, and tells the operator how it goes on. */
public interface LongRunning {}
