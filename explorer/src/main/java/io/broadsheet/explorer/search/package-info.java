/** What the page shows, asked of Elasticsearch; nothing here can write. */
package io.broadsheet.explorer.search;
