/**
 * Articles that go on over several pages (下转, 上接): which pieces belong together, and how they
 * become one article.
 */
package io.broadsheet.streams.continuation;
