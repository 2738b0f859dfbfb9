/** Whether everything is as the services need it. */
package io.broadsheet.operations.check;
