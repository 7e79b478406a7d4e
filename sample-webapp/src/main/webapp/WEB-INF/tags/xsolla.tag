<%@ tag pageEncoding="UTF-8" trimDirectiveWhitespaces="true" description="Who is signed in with Xsolla" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:choose>
  <c:when test="${empty supportWidget.identity}">
    <a class="button" href="<c:url value='/xsolla/sign-in'/>">Sign in with Xsolla</a>
  </c:when>
  <c:otherwise>
    <form class="who" method="post" action="<c:url value='/xsolla/sign-out'/>" data-support-logout>
      <span><c:out value="${supportWidget.identity.name}"/></span>
      <button>Sign out</button>
    </form>
  </c:otherwise>
</c:choose>
