/** What the machine must give the service: native libraries, and a folder for its state. */
package io.broadsheet.streams.machine;
