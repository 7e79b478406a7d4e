/* The smaller build, where consent.js and watch.js are left out, has this in their place: vendors may always be requested. */
const allowed = true;
const refused = false;
const waitsForConsent = () => false;
const noteConsent = () => {};
const noteSession = () => {};
const withConsent = (api) => api;
