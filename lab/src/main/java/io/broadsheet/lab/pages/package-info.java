/** Pages of made-up newspapers, as many as are wanted: for faults and loads. */
package io.broadsheet.lab.pages;
