/** The page and its JSON over HTTP: assets, parameters in, answers out, and who may ask. */
package io.broadsheet.explorer.web;
