/** A program as a partner might write it: it mends documents by what the hub's answer says, and knows nothing else of the hub. */
package org.mentorhub.connectors.repair;
