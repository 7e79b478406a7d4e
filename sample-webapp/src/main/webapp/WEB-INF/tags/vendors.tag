<%@ tag pageEncoding="UTF-8" trimDirectiveWhitespaces="true" description="Where the sandbox vendors put their panels" %>
<section aria-labelledby="vendors">
  <h2 id="vendors">Vendors in this page</h2>
  <div id="sandbox-panels"></div>
  <p class="quiet">No vendor is running in this page.</p>
</section>
