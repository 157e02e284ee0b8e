package org.mentorhub.routes.delivery;

/** The beans of the route {@code deliver-to-<partner>}, in its order. */
record DeliverySteps(LoadStep load, DiscloseStep disclose, WriteStep write, SettleStep settle) {}
