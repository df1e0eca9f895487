"use strict";

SwaggerUIBundle({
  url: "/v3/api-docs",
  dom_id: "#docs",
  deepLinking: true,
  validatorUrl: null,
  withCredentials: true,
  requestInterceptor: (request) => {
    const guard = document.cookie.split("; ").find((cookie) => cookie.startsWith("XSRF-TOKEN="));
    if (guard) {
      request.headers["X-XSRF-TOKEN"] = guard.slice("XSRF-TOKEN=".length);
    }
    return request;
  },
});
