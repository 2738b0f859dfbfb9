/** The life of a service, from its start to its end. */
package io.broadsheet.runtime.service;
