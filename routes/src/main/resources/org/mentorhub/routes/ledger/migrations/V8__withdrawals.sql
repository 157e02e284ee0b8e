-- When a person last withdrew a consent: found in one step, however many consents there are.
create index consent_withdrawn on consent (subject, purpose, recipient, withdrawn_on) where withdrawn_on is not null;
