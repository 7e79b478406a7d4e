<%@ page contentType="text/html;charset=UTF-8" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="sample" tagdir="/WEB-INF/tags" %>
<%@ taglib prefix="support" uri="supportwidget.tags" %>
<sample:page title="Support" at="/jsp/support">
  <header>
    <h1>Support</h1>
    <c:if test="${empty sessionScope.user}">
      <p class="lead">Sign in to see your tickets.</p>
    </c:if>
  </header>
  <c:if test="${not empty sessionScope.user}">
    <section aria-labelledby="crisp">
      <h2 id="crisp">Tickets, in a signed frame</h2>
      <support:frame vendor="crisp" locale="en" height="320"/>
    </section>
    <section aria-labelledby="unthread">
      <h2 id="unthread">Help center, in a frame that the vendor fills</h2>
      <support:frame vendor="unthread"/>
    </section>
  </c:if>
  <sample:vendors/>
</sample:page>
