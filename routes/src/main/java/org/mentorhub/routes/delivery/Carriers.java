package org.mentorhub.routes.delivery;

import org.mentorhub.connectors.transport.soap.SoapTransports;

/**
 * What carries documents to partners and is shared by them all.
 *
 * @param soap opens SOAP services
 * @param queues opens queues
 * @param servers opens SFTP servers
 * @param services reaches REST services
 */
record Carriers(SoapTransports soap, QueueWays queues, PartnerServers servers, PartnerServices services) {}
