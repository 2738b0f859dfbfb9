/** Reading whole articles: one way in to everything that is found in their texts. */
package io.broadsheet.text.article;
