<%@ tag pageEncoding="UTF-8" description="A policy, a line for each directive, with additions marked" %>
<%@ attribute name="title" required="true" description="The heading" %>
<%@ attribute name="directives" required="true" type="java.util.List" description="The directives" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<article class="card policy">
  <h3><c:out value="${title}"/></h3>
  <ul>
    <c:forEach items="${directives}" var="directive">
      <li>
        <c:choose>
          <c:when test="${directive.name.added}"><ins><b><c:out value="${directive.name.text}"/></b></ins></c:when>
          <c:otherwise><b><c:out value="${directive.name.text}"/></b></c:otherwise>
        </c:choose>
        <c:forEach items="${directive.sources}" var="source">
          <c:choose>
            <c:when test="${source.added}"><ins><c:out value="${source.text}"/></ins></c:when>
            <c:otherwise><c:out value="${source.text}"/></c:otherwise>
          </c:choose>
        </c:forEach>
      </li>
    </c:forEach>
  </ul>
</article>
