<%@ page contentType="text/html;charset=UTF-8" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="sample" tagdir="/WEB-INF/tags" %>
<%@ taglib prefix="support" uri="supportwidget.tags" %>
<sample:page title="Home" at="/jsp/">
  <header>
    <c:choose>
      <c:when test="${empty sessionScope.user}">
        <h1>Nobody is signed in</h1>
        <p class="lead">Sign in as <strong>alice</strong> or <strong>bob</strong>; the password is the name.
          The vendors then start with that identity.</p>
      </c:when>
      <c:otherwise>
        <h1><c:out value="${sessionScope.user.fullName}"/> is signed in</h1>
        <p class="lead"><strong><c:out value="${sessionScope.user.email}"/></strong>, id
          <strong><c:out value="${sessionScope.user.id}"/></strong>. The server signs this identity for each
          vendor; each sandbox vendor checks the signature by itself.</p>
      </c:otherwise>
    </c:choose>
  </header>
  <sample:vendors/>
  <c:if test="${not empty sessionScope.user}">
    <section aria-labelledby="tickets">
      <h2 id="tickets">Tickets, in a signed frame</h2>
      <support:frame vendor="crisp" height="260"/>
    </section>
  </c:if>
</sample:page>
