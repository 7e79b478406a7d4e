<%@ tag pageEncoding="UTF-8" trimDirectiveWhitespaces="true" description="The frame of every JSP page" %>
<%@ attribute name="title" required="true" description="The page's title" %>
<%@ attribute name="at" description="The path of the page that is shown, as the navigation names it" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="support" uri="supportwidget.tags" %>
<%@ taglib prefix="sample" tagdir="/WEB-INF/tags" %>
<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="UTF-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title><c:out value="${title}"/> - Support Widget sample</title>
  <link rel="stylesheet" href="<c:url value='/sample.css'/>">
  <link rel="icon" href="<c:url value='/icon.svg'/>">
  <script nonce="${nonce}">
    document.addEventListener('securitypolicyviolation', () => {
      const count = document.getElementById('violations');
      count.textContent = Number(count.textContent) + 1;
    });
  </script>
</head>
<body>
  <header class="top">
    <div>
      <a class="brand" href="<c:url value='/'/>">Support Widget sample</a>
      <nav aria-label="Pages">
        <ul>
          <c:choose>
            <c:when test="${empty initParam['sample.xsolla.login']}">
              <sample:link to="/jsp/" at="${at}">JSP</sample:link>
              <sample:link to="/jsp/support" at="${at}">JSP support</sample:link>
              <sample:link to="/thymeleaf/" at="${at}">Thymeleaf</sample:link>
              <sample:link to="/thymeleaf/support" at="${at}">Thymeleaf support</sample:link>
              <sample:link to="/static.html" at="${at}">Static page</sample:link>
            </c:when>
            <c:otherwise>
              <li><a href="/">Start</a></li>
              <sample:link to="/" at="${at}">Xsolla Login, <c:out value="${initParam['sample.xsolla.algorithm']}"/></sample:link>
            </c:otherwise>
          </c:choose>
        </ul>
      </nav>
      <c:choose>
        <c:when test="${not empty initParam['sample.xsolla.login']}"><sample:xsolla/></c:when>
        <c:when test="${empty sessionScope.user}">
          <a class="button" href="<c:url value='/login'><c:param name='pages' value='jsp'/></c:url>">Sign in</a>
        </c:when>
        <c:otherwise>
          <form class="who" method="post" action="<c:url value='/logout'/>" data-support-logout>
            <span><c:out value="${sessionScope.user.fullName}"/></span>
            <input type="hidden" name="pages" value="jsp">
            <button>Sign out</button>
          </form>
        </c:otherwise>
      </c:choose>
    </div>
  </header>
  <main>
    <jsp:doBody/>
    <section aria-labelledby="policy">
      <h2 id="policy">Content Security Policy</h2>
      <p class="lead">What the vendors need is <strong>marked</strong>; nothing else has changed.
        Violations that this browser has seen: <strong id="violations">0</strong></p>
      <div class="policies">
        <sample:policy title="Set by the application" directives="${policy.before}"/>
        <sample:policy title="Sent to the browser" directives="${policy.after}"/>
      </div>
    </section>
  </main>
  <support:widget/>
</body>
</html>
