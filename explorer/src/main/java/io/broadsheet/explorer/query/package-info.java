/** What a reader asks for: parameters, checked, as queries of Elasticsearch. No I/O. */
package io.broadsheet.explorer.query;
