/** In which portions Kafka Streams gets the records that it works on. */
package io.broadsheet.streams.consumer;
