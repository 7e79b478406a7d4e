<%@ page contentType="text/html;charset=UTF-8" isErrorPage="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="sample" tagdir="/WEB-INF/tags" %>
<c:set var="status" value="${requestScope['jakarta.servlet.error.status_code']}"/>
<sample:page title="Error ${status}" at="">
  <header>
    <h1><c:choose>
      <c:when test="${status == 404}">There is no such page</c:when>
      <c:when test="${status == 403}">That form did not come from this site</c:when>
      <c:otherwise>That did not work (${status})</c:otherwise>
    </c:choose></h1>
    <p class="lead"><a href="<c:url value='/'/>">Back to the start</a></p>
  </header>
</sample:page>
