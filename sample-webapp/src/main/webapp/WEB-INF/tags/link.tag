<%@ tag pageEncoding="UTF-8" trimDirectiveWhitespaces="true" description="One entry of the navigation" %>
<%@ attribute name="to" required="true" description="The page's path" %>
<%@ attribute name="at" description="The path of the page that is shown" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<li><a href="<c:url value='${to}'/>"<c:if test="${to == at}"> aria-current="page"</c:if>><jsp:doBody/></a></li>
