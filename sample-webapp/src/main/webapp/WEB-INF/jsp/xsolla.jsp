<%@ page contentType="text/html;charset=UTF-8" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="sample" tagdir="/WEB-INF/tags" %>
<sample:page title="Xsolla Login" at="/">
  <header>
    <c:choose>
      <c:when test="${empty supportWidget.identity}">
        <h1>Nobody is signed in with Xsolla</h1>
        <p class="lead">Sign in as <strong>alice</strong> or <strong>bob</strong>. Zendesk Chat then starts with the
          user of the token that Xsolla Login issues.</p>
      </c:when>
      <c:otherwise>
        <h1><c:out value="${supportWidget.identity.name}"/> is signed in with Xsolla</h1>
        <p class="lead"><strong><c:out value="${supportWidget.identity.email}"/></strong>, id
          <strong><c:out value="${supportWidget.identity.id}"/></strong>. The server has verified the token in the
          cookie <strong>token</strong> (<c:out value="${initParam['sample.xsolla.algorithm']}"/>) and signs a
          short-lived one for Zendesk whenever its SDK asks.</p>
      </c:otherwise>
    </c:choose>
  </header>
  <sample:vendors/>
</sample:page>
