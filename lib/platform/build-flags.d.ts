/** True in the test build (`WXT_E2E=1`) only: open shadow root so that tests can look inside the card. */
declare const __E2E__: boolean;

/** True in builds for readers: the first install opens a page that says what there is. */
declare const __WELCOME__: boolean;
