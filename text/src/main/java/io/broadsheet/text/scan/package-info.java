/** Reading Chinese running text place by place: width, numerals, words out of data files. */
package io.broadsheet.text.scan;
