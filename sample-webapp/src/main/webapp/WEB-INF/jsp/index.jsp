<%@ page contentType="text/html;charset=UTF-8" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="sample" tagdir="/WEB-INF/tags" %>
<sample:page title="Start" at="/">
  <header>
    <h1>Support, for verified users</h1>
    <p class="lead">The same application twice: once with JSP, once with Thymeleaf pages. Sign in as
      <strong>alice</strong> or <strong>bob</strong>; the password is the name.</p>
  </header>
  <section class="cards" aria-label="Pages">
    <article class="card">
      <h2>JSP</h2>
      <p>Pages with the tag library and Jakarta Tags.</p>
      <p><a href="<c:url value='/jsp/'/>">Home</a> · <a href="<c:url value='/jsp/support'/>">Support</a></p>
    </article>
    <article class="card">
      <h2>Thymeleaf</h2>
      <p>The same pages with the dialect.</p>
      <p><a href="<c:url value='/thymeleaf/'/>">Home</a> · <a href="<c:url value='/thymeleaf/support'/>">Support</a></p>
    </article>
    <article class="card">
      <h2>Static</h2>
      <p>A page without any tag.</p>
      <p><a href="<c:url value='/static.html'/>">Static page</a></p>
    </article>
    <c:if test="${not empty initParam['sample.xsolla']}">
      <article class="card">
        <h2>All vendors</h2>
        <p>Every vendor in one page; each sandbox verifies its own proof.</p>
        <p><a href="/all-vendors/jsp/">All vendors</a></p>
      </article>
      <article class="card">
        <h2>Xsolla Login</h2>
        <p>Zendesk Chat for users who sign in with Xsolla.</p>
        <p><a href="/xsolla-hs256/">HS256</a> · <a href="/xsolla-rs256/">RS256</a></p>
      </article>
    </c:if>
  </section>
  <sample:vendors/>
</sample:page>
