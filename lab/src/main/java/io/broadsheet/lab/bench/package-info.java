/**
 * The whole pipeline under load, on this machine: what it does a second, what each stage takes of
 * it, and how it stands beside the bare tools that it is made of.
 */
package io.broadsheet.lab.bench;
