/**
 * Proof by disturbance: replays pages through real processes while it kills, freezes and starves
 * them, and compares what came of it with a run that nobody disturbed.
 */
package io.broadsheet.lab.faults;
